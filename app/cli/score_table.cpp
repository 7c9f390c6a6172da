// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/score_table.h"

#include <algorithm>

namespace ioc {
namespace {

std::optional<double> secondsOf(const std::optional<Milliseconds> &time)
{
    return time ? std::optional(double(time->count()) / 1000) : std::nullopt;
}

QString countOf(const Scorecard &card, Priority priority)
{
    const auto found = card.byPriority.find(priority);
    return QString::number(found == card.byPriority.end() ? 0 : found->second);
}

} // namespace

std::vector<ScoreLine> scoreLines(const ShiftReport &report, const ReadingContext &context)
{
    const Language language = context.format.language();
    std::vector<ScoreLine> lines{{QStringLiteral("all"), {}, CliTexts::tr("All"), &report.whole}};
    for (const auto &[id, card] : report.byShift) {
        const auto shift = std::find_if(context.pack->shifts.begin(), context.pack->shifts.end(),
                                        [&id = id](const Shift &one) { return one.id == id; });
        lines.push_back(
            {QStringLiteral("shift"), id, shift == context.pack->shifts.end() ? id : shift->name.in(language), &card});
    }
    for (const auto &[id, card] : report.byOwner) {
        const Agency *agency = context.pack->agency(id);
        lines.push_back({QStringLiteral("owner"), id.toString(),
                         agency ? agency->name.in(language) : CliTexts::tr("The program"), &card});
    }
    return lines;
}

TextTable scoreTable(const std::vector<ScoreLine> &lines, const ReadingContext &context)
{
    const Format &format = context.format;
    const auto number = [&format](const std::optional<double> &value, int decimals) {
        return value ? format.number(*value, decimals) : QStringLiteral("—");
    };
    const auto time = [&format](const std::optional<Milliseconds> &value) {
        return value ? format.duration(*value) : QStringLiteral("—");
    };
    TextTable table({CliTexts::tr("Of"), CliTexts::tr("Alarms"), CliTexts::tr("Per hour"),
                     CliTexts::tr("Most in 10 min"), CliTexts::tr("% in flood"), CliTexts::tr("Over 24 h"),
                     CliTexts::tr("Critical"), CliTexts::tr("High"), CliTexts::tr("Normal"), CliTexts::tr("Info"),
                     CliTexts::tr("Acknowledged"), CliTexts::tr("Waiting"), CliTexts::tr("Median to acknowledge"),
                     CliTexts::tr("90 % within"), CliTexts::tr("Chattering")});
    for (const ScoreLine &line : lines) {
        const Scorecard &card = *line.card;
        const auto percent = card.shareInFlood ? std::optional(*card.shareInFlood * 100) : std::nullopt;
        table.add({line.name, QString::number(card.announced), number(card.perHour, 1),
                   QString::number(card.mostInTenMinutes), number(percent, 1), QString::number(card.standing.size()),
                   countOf(card, Priority::Critical), countOf(card, Priority::High), countOf(card, Priority::Normal),
                   countOf(card, Priority::Info), QString::number(card.acknowledged), QString::number(card.waiting),
                   time(card.medianToAcknowledge), time(card.p90ToAcknowledge),
                   QString::number(card.chattering.size())});
    }
    return table;
}

void addScore(JsonWriter &json, const ScoreLine &line, const ReadingContext &context)
{
    const Scorecard &card = *line.card;
    json.beginObject()
        .member("of", line.of)
        .textOrNull("id", line.id)
        .member("hours", double(card.length.count()) / 3'600'000)
        .member("announced", std::int64_t(card.announced))
        .member("per_hour", card.perHour)
        .member("per_ten_minutes", card.perTenMinutes)
        .member("most_in_ten_minutes", std::int64_t(card.mostInTenMinutes))
        .member("share_in_flood", card.shareInFlood)
        .beginObject("by_priority");
    for (const auto &[priority, count] : card.byPriority)
        json.member(toString(priority).toLatin1().constData(), std::int64_t(count));
    json.endObject()
        .member("acknowledged", std::int64_t(card.acknowledged))
        .member("waiting", std::int64_t(card.waiting))
        .member("median_to_acknowledge_s", secondsOf(card.medianToAcknowledge))
        .member("p90_to_acknowledge_s", secondsOf(card.p90ToAcknowledge))
        .beginArray("floods");
    for (const AlarmFlood &flood : card.floods)
        json.beginObject()
            .member("from", context.pack->zone.toIso(flood.from))
            .textOrNull("to", flood.to ? context.pack->zone.toIso(*flood.to) : QString())
            .member("first_out", textOf(flood.firstOut))
            .member("announced", std::int64_t(flood.announced))
            .endObject();
    json.endArray().beginArray("standing");
    for (const AlarmKey &key : card.standing)
        json.element(textOf(key));
    json.endArray().beginArray("chattering");
    for (const ChatteringAlarm &one : card.chattering)
        json.beginObject()
            .member("alarm", textOf(one.key))
            .member("raised", std::int64_t(one.raised))
            .member("most_in_a_minute", std::int64_t(one.mostInAMinute))
            .endObject();
    json.endArray().endObject();
}

} // namespace ioc
