// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/files/sftp_listing.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

namespace ioc {
namespace {

constexpr int kLeapYear = 2000;

/// Nothing for a day that never was.
std::optional<Instant> timeOf(int month, int day, const QString &yearOrTime, Instant now)
{
    const auto instantOf = [](const QDateTime &moment) { return fromMillis(moment.toMSecsSinceEpoch()); };
    const QTime time = QTime::fromString(yearOrTime, QStringLiteral("h:mm"));
    if (!time.isValid()) {
        const QDateTime midnight(QDate(yearOrTime.toInt(), month, day), QTime(0, 0), Qt::UTC);
        return midnight.isValid() ? std::optional(instantOf(midnight)) : std::nullopt;
    }
    const QDateTime latest = QDateTime::fromMSecsSinceEpoch(toMillis(now), Qt::UTC).addDays(1);
    for (int year = latest.date().year();; --year) {
        const QDateTime moment(QDate(year, month, day), time, Qt::UTC);
        if (moment.isValid() && moment <= latest) // 29 February: the last year that had one
            return instantOf(moment);
    }
}

int monthOf(const QString &name)
{
    static const QString kMonths = QStringLiteral("JanFebMarAprMayJunJulAugSepOctNovDec");
    const qsizetype found = kMonths.indexOf(name);
    return found >= 0 && found % 3 == 0 ? int(found / 3) + 1 : 0;
}

std::optional<SftpEntry> entryOf(const QString &line, Instant now)
{
    static const QRegularExpression form(QStringLiteral("^([-a-zA-Z])\\S*\\s+\\d+\\s+\\S.*?\\s(\\d+)\\s+([A-Z][a-z]{2})"
                                                        "\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{2}|\\d{4}) (.+)$"));
    const auto match = form.match(line);
    const int month = monthOf(match.captured(3));
    const int day = match.captured(4).toInt();
    if (!match.hasMatch() || month == 0 || !QDate(kLeapYear, month, day).isValid())
        return std::nullopt;
    const auto modified = timeOf(month, day, match.captured(5), now);
    bool isSize = false;
    SftpEntry entry;
    entry.name = match.captured(6);
    entry.isFile = match.captured(1) == u"-";
    entry.size = match.captured(2).toLongLong(&isSize);
    if (!modified || !isSize || (entry.isFile && entry.name.contains(QLatin1Char('/'))))
        return std::nullopt;
    entry.modified = *modified;
    entry.time = match.captured(3) + QLatin1Char(' ') + match.captured(4) + QLatin1Char(' ') + match.captured(5);
    return entry;
}

} // namespace

Result<std::vector<SftpEntry>> sftpEntriesOf(const QByteArray &listing, Instant now)
{
    std::vector<SftpEntry> entries;
    for (const QByteArray &line : listing.split('\n')) {
        if (line.isEmpty())
            continue;
        auto entry = entryOf(QString::fromUtf8(line), now);
        if (!entry)
            return Error{ErrorCode::Payload,
                         QCoreApplication::translate("SftpListing",
                                                     "The server lists its files in a form that is not understood: "
                                                     "“%1”")
                             .arg(QString::fromUtf8(line.left(200)))};
        if (entry->name != u"." && entry->name != u"..")
            entries.push_back(std::move(*entry));
    }
    return entries;
}

} // namespace ioc
