// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/reading_notes.h"

#include "widgets/models/comparison_text.h"
#include "widgets/models/reading_text.h"

namespace ioc {
namespace {

class NoteText
{
    Q_DECLARE_TR_FUNCTIONS(ReadingNotes)

public:
    static QString level(TargetLevel level)
    {
        switch (level) {
        case TargetLevel::National:
            return tr("national target");
        case TargetLevel::Province:
            return tr("provincial target");
        case TargetLevel::Pledge:
            return tr("pledge");
        }
        return {};
    }
    static QString attained(const QString &percent, const QString &whole)
    {
        return tr("%1 % of %2").arg(percent, whole);
    }
    static QString gone(const QString &percent) { return tr("%1 % of its time has gone").arg(percent); }
    static QString points(const QString &target, const QString &difference)
    {
        return tr("%1, difference %2 points").arg(target, difference);
    }
    static QString noFigure(const QString &target) { return tr("%1, no figure to hold against it").arg(target); }
};

QString planLine(const Indicator &indicator, const TargetStanding &plan, const Format &format)
{
    const int decimals = std::max(indicator.decimals, 1);
    const auto amount = [&](double value) {
        return withUnit(format.axisNumber(value, decimals), indicator.unit.in(format.language()));
    };
    QString line = NoteText::level(plan.level) + QStringLiteral(": ");
    if (plan.attained)
        line += NoteText::attained(format.number(*plan.attained, 1), amount(plan.whole));
    else if (plan.distance)
        line += NoteText::points(amount(plan.value), format.signedNumber(*plan.distance, decimals));
    else
        line += NoteText::noFigure(amount(plan.whole));
    if (plan.elapsed)
        line += QStringLiteral(", ") + NoteText::gone(format.number(*plan.elapsed, 1));
    return line;
}

bool tellPlans(const Reading &reading)
{
    return reading.plans.size() > 1 || (reading.plans.size() == 1 && reading.plans.front().elapsed);
}

} // namespace

QStringList readingNotes(const Indicator &indicator, const Reading &reading, const Format &format)
{
    const ComparisonText text(format);
    QStringList notes;
    for (size_t i = 1; i < reading.comparisons.size(); ++i)
        notes.append(text.brief(indicator, reading.comparisons[i]));
    for (const Comparison &comparison : reading.comparisons) {
        const QString sentence = text.tetSentence(comparison);
        if (!sentence.isEmpty() && !notes.contains(sentence))
            notes.append(sentence);
    }
    if (tellPlans(reading)) {
        for (const TargetStanding &plan : reading.plans)
            notes.append(planLine(indicator, plan, format));
    }
    return notes;
}

} // namespace ioc
