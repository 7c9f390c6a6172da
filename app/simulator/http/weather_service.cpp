// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/weather_service.h"

#include "app/simulator/http/text_writer.h"
#include "app/simulator/model/random.h"

#include <algorithm>

namespace ioc::sim {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr const char *kSender = "dai-kttv.minh-hoa.invalid";
constexpr int kListedDays = 2;
constexpr int kQuakeDays = 30;
constexpr double kQuakeChance = 0.15; // a day
constexpr hours kFloodUpdate{2};
constexpr hours kFloodEnds{32};
constexpr qsizetype kMessageBytes = 2048;

constexpr const char *kNorthWest = "<areaDesc>Vùng núi phía Tây Bắc</areaDesc><polygon>16.28,106.05 16.28,106.34 "
                                   "16.55,106.38 16.62,106.20 16.50,106.02 16.28,106.05</polygon>";
constexpr const char *kCoast = "<areaDesc>Các xã, phường ven biển</areaDesc><circle>16.17,106.62 9</circle>";

QByteArray identity(const QByteArray &name, Moment sent)
{
    TextWriter out(128);
    out << kSender << ',' << name << ',';
    out.iso(sent);
    return out.take();
}

QByteArray dayName(const char *kind, Day day, const char *which)
{
    TextWriter out(64);
    out << kind << '-';
    out.shortDate(day) << which;
    return out.take();
}

} // namespace

QByteArray WeatherService::communes() const
{
    const auto &all = m_world.territory.communesOn(dayOf(m_world.scenario.from));
    TextWriter out(512);
    out << "<areaDesc>Các xã, phường ven sông Lam Thủy</areaDesc>";
    for (size_t i = 0; i < std::min<size_t>(2, all.size()); ++i)
        out << "<geocode><valueName>VN-QD19-2025</valueName><value>" << all[i].code << "</value></geocode>";
    return out.take();
}

void WeatherService::addFlood(std::vector<Message> &messages) const
{
    const Moment from = m_world.scenario.from;
    const QByteArray area = communes();
    const Moment raised = from + kFloodUpdate;
    messages.push_back({"lu-1",
                        from,
                        from + hours(48),
                        "Actual",
                        "Alert",
                        "Lũ",
                        "Severe",
                        "Cảnh báo lũ trên sông Lam Thủy",
                        {},
                        area});
    messages.push_back({"lu-2", raised, raised + hours(48), "Actual", "Update", "Lũ", "Extreme",
                        "Lũ khẩn cấp trên sông Lam Thủy, vượt báo động 3", identity("lu-1", from), area});
    messages.push_back({"lu-3", from + kFloodEnds, from + hours(48), "Actual", "Cancel", "Lũ", "Minor",
                        "Kết thúc tin lũ trên sông Lam Thủy", identity("lu-2", raised), area});
}

std::vector<WeatherService::Message> WeatherService::messages(Moment now) const
{
    std::vector<Message> messages;
    for (Day day = dayOf(now) - kListedDays; day <= dayOf(now); ++day) {
        const Moment morning = at(day, 5, 30);
        const QByteArray first = dayName("mua", day, "-1");
        messages.push_back({first,
                            morning,
                            morning + hours(26),
                            "Actual",
                            "Alert",
                            "Mưa lớn",
                            "Moderate",
                            "Mưa lớn cục bộ vùng núi phía Tây Bắc",
                            {},
                            kNorthWest});
        messages.push_back({dayName("mua", day, "-2"), morning + hours(10), morning + hours(26), "Actual", "Update",
                            "Mưa lớn", "Moderate", "Mưa lớn kéo dài vùng núi phía Tây Bắc, nguy cơ sạt lở",
                            identity(first, morning), kNorthWest});
    }
    const Day drillDay = dayOf(m_world.live - hours(8));
    messages.push_back({dayName("dien-tap", drillDay, ""),
                        at(drillDay, 8),
                        at(drillDay, 8) + hours(24),
                        "Exercise",
                        "Alert",
                        "Bão",
                        "Extreme",
                        "Bão đổ bộ, sơ tán dân ven biển",
                        {},
                        kCoast});
    if (m_world.scenario.kind == Scenario::Kind::Flood)
        addFlood(messages);
    std::erase_if(messages, [now](const Message &message) {
        return message.sent > now || message.sent < now - std::chrono::days(kListedDays);
    });
    std::sort(messages.begin(), messages.end(), [](const Message &a, const Message &b) { return a.sent > b.sent; });
    return messages;
}

QByteArray WeatherService::index(Moment now) const
{
    TextWriter out(kMessageBytes);
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"
           "<title>Bản tin cảnh báo</title>";
    for (const Message &message : messages(now)) {
        out << "<entry><id>" << message.name << "</id><title>" << message.headline << "</title><updated>";
        out.iso(message.sent) << "</updated><link href=\"/khi-tuong/cap/" << message.name << "\"/></entry>";
    }
    out << "</feed>\n";
    return out.take();
}

QByteArray WeatherService::message(const QByteArray &name, Moment now) const
{
    for (const Message &message : messages(now)) {
        if (message.name != name)
            continue;
        TextWriter out(kMessageBytes);
        out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">"
               "<identifier>"
            << message.name << "</identifier><sender>" << kSender << "</sender><sent>";
        out.iso(message.sent) << "</sent><status>" << message.status << "</status><msgType>" << message.type
                              << "</msgType><scope>Public</scope>";
        if (!message.reference.isEmpty())
            out << "<references>" << message.reference << "</references>";
        out << "<info><language>vi-VN</language><category>Met</category><event>" << message.event
            << "</event><urgency>Expected</urgency><severity>" << message.severity
            << "</severity><certainty>Likely</certainty><expires>";
        out.iso(message.expires) << "</expires><senderName>Đài Khí tượng Thủy văn tỉnh Minh Họa</senderName><headline>"
                                 << message.headline << "</headline><area>" << message.area
                                 << "</area></info></alert>\n";
        return out.take();
    }
    return {};
}

QByteArray WeatherService::earthquakes(Moment now) const
{
    TextWriter out(kMessageBytes);
    out << "{\"type\":\"FeatureCollection\",\"features\":[";
    const auto write = [&out](const QByteArray &id, Moment when, double magnitude, double longitude, double latitude) {
        out << "{\"type\":\"Feature\",\"id\":\"" << id << "\",\"properties\":{\"thoiDiem\":\"";
        out.iso(when) << "\",\"doLon\":";
        out.decimal(magnitude, 1) << "},\"geometry\":{\"type\":\"Point\",\"coordinates\":[";
        out.decimal(longitude, 3) << ',';
        out.decimal(latitude, 3) << "]}},";
    };
    for (Day day = dayOf(now) - kQuakeDays; day <= dayOf(now); ++day) {
        Random random(m_world.seed, Stream::Quake, 0, day);
        const Moment when = startOf(day) + minutes(random.below(24 * 60));
        const double magnitude = random.between(2.0, 3.4);
        const double longitude = random.between(105.6, 107.0);
        const double latitude = random.between(15.6, 16.8);
        if (random.chance(kQuakeChance) && when <= now)
            write(dayName("dd", day, ""), when, magnitude, longitude, latitude);
    }
    const Moment storm = m_world.scenario.from;
    if (m_world.scenario.kind == Scenario::Kind::AlarmStorm && storm <= now)
        write("dd-manh", storm, 4.6, 106.30, 16.40);
    out.unless(',') << "]}\n";
    return out.take();
}

} // namespace ioc::sim
