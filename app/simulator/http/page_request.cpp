// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/page_request.h"

#include <QDateTime>

namespace ioc::sim {

std::optional<Moment> momentFromIso(QString text)
{
    constexpr qsizetype kOffsetSign = 6; // from the end: "+07:00"
    if (text.size() > kOffsetSign && text.at(text.size() - kOffsetSign) == QLatin1Char(' '))
        text[text.size() - kOffsetSign] = QLatin1Char('+');
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), Qt::OffsetFromUTC, int(kZoneOffset.count()));
    return Moment(std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds(time.toMSecsSinceEpoch())));
}

std::optional<PageRequest> PageRequest::read(const QUrlQuery &query, Day firstDay)
{
    PageRequest request{startOf(firstDay)};
    if (const QString from = query.queryItemValue(QStringLiteral("tu"), QUrl::FullyDecoded); !from.isEmpty()) {
        const auto moment = momentFromIso(from);
        if (!moment)
            return std::nullopt;
        request.from = *moment;
    }
    if (const QString limit = query.queryItemValue(QStringLiteral("gioiHan")); !limit.isEmpty()) {
        bool readable = false;
        request.limit = limit.toInt(&readable);
        if (!readable || request.limit < 1 || request.limit > kMostRows)
            return std::nullopt;
    }
    return request;
}

} // namespace ioc::sim
