// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_written_fields.h"

#include "core/pack/pack_problem.h"

#include <QRegularExpression>

#include <string_view>

namespace ioc {
namespace {

/// What a date format is made of: runs of one letter, as TimeFormat reads them.
struct DateParts
{
    QString letters;      ///< one of yMdHms for each part, in order
    bool isKnown = true;  ///< years of four letters, others of one or two, no letter besides but T
    bool isParted = true; ///< a part of one letter, which takes one or two digits, is followed by a sign
    bool has(char16_t letter) const { return letters.contains(QChar(letter)); }
};

DateParts partsOf(const QString &format)
{
    static const QRegularExpression run(QStringLiteral("([A-Za-z])\\1*"));
    static const QRegularExpression known(QStringLiteral("^(yyyy|MM?|dd?|HH?|mm?|ss?)$"));
    DateParts parts;
    auto runs = run.globalMatch(format);
    while (runs.hasNext()) {
        const auto match = runs.next();
        const QString part = match.captured();
        if (part.front() == u'T')
            continue;
        const bool isFollowed = runs.hasNext() && runs.peekNext().capturedStart() == match.capturedEnd() &&
                                runs.peekNext().captured().front() != u'T';
        parts.isKnown = parts.isKnown && known.match(part).hasMatch();
        parts.isParted = parts.isParted && (part.size() > 1 || !isFollowed);
        parts.letters += part.front();
    }
    return parts;
}

bool hasAPartTwice(const DateParts &parts)
{
    for (const QChar letter : parts.letters) {
        if (parts.letters.count(letter) > 1)
            return true;
    }
    return false;
}

/// From the year to the second none is left out: a day of no month would be one of January.
bool hasAGap(const DateParts &parts)
{
    bool ended = false;
    for (const char16_t letter : std::u16string_view(u"yMdHms")) {
        if (ended && parts.has(letter))
            return true;
        ended = ended || !parts.has(letter);
    }
    return false;
}

QString faultOfDateFormat(const FieldMapping &field)
{
    const DateParts parts = partsOf(field.format);
    if (!parts.isKnown || !parts.has(u'y'))
        return PackTexts::tr("“%1” is no date format such as dd/MM/yyyy HH:mm.").arg(field.format);
    if (hasAPartTwice(parts))
        return PackTexts::tr("The date format “%1” has a part twice.").arg(field.format);
    if (hasAGap(parts))
        return PackTexts::tr(
                   "The date format “%1” leaves out a part: days need a month (MM; mm is the minute), hours a "
                   "day, minutes an hour, seconds a minute.")
            .arg(field.format);
    if (!parts.isParted)
        return PackTexts::tr("The date format “%1” has a part of one or two digits right before another: nothing "
                             "tells where it ends.")
            .arg(field.format);
    if (field.type == FieldType::Date && parts.has(u'H'))
        return PackTexts::tr("The field “%1” is a date, and its format has a clock: it is a datetime.").arg(field.name);
    return {};
}

} // namespace

QStringList faultsOfWrittenFields(const FeedDefinition &feed)
{
    QStringList faults;
    for (const FieldMapping &field : feed.fields) {
        const bool isWritten = field.type == FieldType::Date || field.type == FieldType::DateTime;
        const QString fault = isWritten && !field.format.isEmpty() ? faultOfDateFormat(field) : QString();
        if (!fault.isEmpty())
            faults.push_back(fault);
        if (!field.decimalSign.isNull() && field.decimalSign == field.groupSign)
            faults.push_back(
                PackTexts::tr("The field “%1” has one sign for fractions and for groups.").arg(field.name));
    }
    const QString decimal = feed.format["decimal"].toString();
    if (!decimal.isEmpty() && decimal == feed.format["group"].toString())
        faults.push_back(PackTexts::tr("The format has one sign for fractions and for groups: “%1”.").arg(decimal));
    return faults;
}

} // namespace ioc
