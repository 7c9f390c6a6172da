// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/read_schedule.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace ioc {
namespace {

int dayOfWeek(const QString &name)
{
    static const QStringList names{QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
                                   QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"),
                                   QStringLiteral("sun")};
    return int(names.indexOf(name)) + Qt::Monday;
}

} // namespace

ScheduleDays scheduleDays(const QJsonValue &json)
{
    ScheduleDays days;
    if (json.isArray()) {
        days.kind = ScheduleDays::Kind::Weekdays;
        for (const auto &name : json.toArray())
            days.numbers.push_back(dayOfWeek(name.toString()));
    } else if (json.isObject()) {
        days.kind = ScheduleDays::Kind::OfMonth;
        for (const auto &number : json["of_month"].toArray())
            days.numbers.push_back(number.toInt());
    } else {
        days.kind = json == QLatin1String("workdays") ? ScheduleDays::Kind::Workdays : ScheduleDays::Kind::Daily;
    }
    std::sort(days.numbers.begin(), days.numbers.end());
    return days;
}

FeedSchedule feedSchedule(const QJsonObject &json)
{
    FeedSchedule schedule{scheduleDays(json["days"]), {}};
    for (const auto &time : json["at"].toArray())
        schedule.at.push_back(QTime::fromString(time.toString(), QStringLiteral("HH:mm")));
    std::sort(schedule.at.begin(), schedule.at.end());
    return schedule;
}

} // namespace ioc
