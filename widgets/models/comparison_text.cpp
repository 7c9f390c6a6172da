// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/comparison_text.h"

#include <cmath>

namespace ioc {
namespace {

constexpr double kTimesFrom = 100; // from a doubling on, "2.4 times" is easier to grasp than "+140 %"

QChar arrowOf(const QString &signedText)
{
    if (signedText.startsWith(QLatin1Char('+')))
        return QChar(0x2197);
    return signedText.startsWith(QChar(0x2212)) ? QChar(0x2198) : QChar(0x2192);
}

/// What the sentences of one kind of comparison are.
struct Sentences
{
    QString none;
    QString times;
    QString points;
    QString percent;
};

class KindText
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonText)

public:
    static Sentences of(ComparisonKind kind)
    {
        switch (kind) {
        case ComparisonKind::SamePeriodLastYear:
            return {tr("no figure of last year to compare with"), tr("↗ %1 times last year's"),
                    tr("%1 %2 points on last year"), tr("%1 %2 % on last year")};
        case ComparisonKind::PreviousPeriod:
            return {tr("no figure of the period before"), tr("↗ %1 times the period before"),
                    tr("%1 %2 points on the period before"), tr("%1 %2 % on the period before")};
        case ComparisonKind::Cumulative:
            return {tr("no figure of last year so far"), tr("this year so far: ↗ %1 times last year's"),
                    tr("this year so far: %1 %2 points on last year"), tr("this year so far: %1 %2 % on last year")};
        case ComparisonKind::UsualDay:
            return {tr("no figure of a usual day"), tr("↗ %1 times a usual day"), tr("%1 %2 points on a usual day"),
                    tr("%1 %2 % on a usual day")};
        case ComparisonKind::SameWeekdayLastYear:
            return {tr("no figure of the same weekday last year"), tr("↗ %1 times the same weekday last year"),
                    tr("%1 %2 points on the same weekday last year"), tr("%1 %2 % on the same weekday last year")};
        case ComparisonKind::SameWeekdayLastMonth:
            return {tr("no figure of the same weekday last month"), tr("↗ %1 times the same weekday last month"),
                    tr("%1 %2 points on the same weekday last month"), tr("%1 %2 % on the same weekday last month")};
        }
        return {};
    }
};

} // namespace

QString ComparisonText::difference(const Indicator &indicator, const Comparison &comparison) const
{
    const Sentences sentences = KindText::of(comparison.kind);
    if (!comparison.difference || !std::isfinite(*comparison.difference))
        return sentences.none;
    if (!comparison.inPoints && *comparison.difference >= kTimesFrom)
        return sentences.times.arg(m_format.number(1 + *comparison.difference / 100, 1));
    const QString amount =
        m_format.signedNumber(*comparison.difference, comparison.inPoints ? std::max(1, indicator.decimals - 1) : 1);
    return (comparison.inPoints ? sentences.points : sentences.percent).arg(QString(arrowOf(amount)), amount);
}

QString ComparisonText::brief(const Indicator &indicator, const Comparison &comparison) const
{
    const QString text = difference(indicator, comparison);
    if (!comparison.difference)
        return text;
    switch (comparison.tet) {
    case TetHandling::JanuaryFebruary:
        return tr("%1, the months of Tết together").arg(text);
    case TetHandling::WorkingDays:
        return tr("%1, per working day").arg(text);
    case TetHandling::None:
        break;
    }
    return comparison.note ? tr("%1, Tết has moved").arg(text) : text;
}

QString ComparisonText::tetSentence(const Comparison &comparison) const
{
    if (!comparison.note)
        return {};
    const TetNote &note = *comparison.note;
    QString sentence = note.ownTet == note.otherTet
                           ? tr("The first day of Tết is %1").arg(m_format.date(note.ownTet))
                           : tr("The first day of Tết is %1, and %2 in the year compared with")
                                 .arg(m_format.date(note.ownTet), m_format.date(note.otherTet));
    sentence += tr("; Tết days %1 against %2, working days %3 against %4")
                    .arg(note.ownDays)
                    .arg(note.otherDays)
                    .arg(note.ownWorkingDays)
                    .arg(note.otherWorkingDays);
    if (note.computed)
        sentence += tr(" (holidays by law, not listed by the province)");
    return sentence;
}

} // namespace ioc
