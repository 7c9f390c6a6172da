// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/read_calendar.h"

#include <QJsonArray>

namespace ioc {
namespace {

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

void readHolidays(const PackDocument &document, ProvincePack &pack, PackProblems &problems)
{
    const QJsonArray list = document.root["holidays"].toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QDate day = isoDate(list[i].toObject()["date"]);
        const QString place = placeOf(QStringLiteral("holidays"), i);
        if (!day.isValid())
            problems.push_back({document.file, place, PackTexts::tr("There is no such day.")});
        else if (!pack.holidays.emplace(day, localizedText(list[i].toObject()["name"])).second)
            problems.push_back({document.file, place, PackTexts::tr("This day stands twice.")});
    }
}

void readMakeUpDays(const PackDocument &document, ProvincePack &pack, PackProblems &problems)
{
    const QJsonArray list = document.root["make_up_days"].toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QDate day = isoDate(list[i].toObject()["date"]);
        const QDate holiday = isoDate(list[i].toObject()["for"]);
        const QString place = placeOf(QStringLiteral("make_up_days"), i);
        if (!day.isValid() || !holiday.isValid())
            problems.push_back({document.file, place, PackTexts::tr("There is no such day.")});
        else if (!isWeekend(day) || pack.holidays.contains(day))
            problems.push_back(
                {document.file, place, PackTexts::tr("A make-up day is a Saturday or Sunday that is no holiday.")});
        else if (isWeekend(holiday) || !pack.holidays.contains(holiday))
            problems.push_back({document.file, place,
                                PackTexts::tr("A make-up day is worked for a holiday of the list that falls on a "
                                              "weekday.")});
        else if (!pack.makeUpDays.emplace(day, holiday).second)
            problems.push_back({document.file, place, PackTexts::tr("This day stands twice.")});
    }
}

} // namespace

void readCalendar(const PackDocument &document, ProvincePack &pack, PackProblems &problems)
{
    for (const auto &item : document.root["period_rules"].toArray()) {
        const QJsonObject json = item.toObject();
        PeriodRule rule;
        rule.id = json["id"].toString();
        rule.startDay = json["start_day"].toInt();
        rule.termStart = json["term_start"].toInt(rule.termStart);
        pack.periodRules[rule.id] = rule;
    }
    readHolidays(document, pack, problems);
    readMakeUpDays(document, pack, problems);
}

} // namespace ioc
