// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/systems.h"
#include "app/simulator/http/text_writer.h"
#include "app/simulator/model/day_pages.h"
#include "app/simulator/model/random.h"
#include "app/simulator/model/river.h"
#include "app/simulator/model/traffic.h"

namespace ioc::sim {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr double kFlawedRows = 0.0004;
constexpr minutes kAirDelay{65}; // an hour's mean is out five minutes after the hour
constexpr minutes kRiverStep{10};
constexpr minutes kTrafficStep{1};
constexpr int kTrafficDays = 90;
constexpr std::chrono::days kWholeBulletins{10};
constexpr qsizetype kCsvRowBytes = 130;
constexpr qsizetype kTrafficRowBytes = 190;
constexpr qsizetype kEnvelopeBytes = 256;

/// Which of its rows a network breaks, and how: 0 none, otherwise 1…`ways`.
int flawOf(const World &world, size_t station, Moment moment, int network, int ways)
{
    Random random(world.seed, Stream::Flaw, station + 1000 * size_t(network), moment.time_since_epoch().count());
    return random.chance(kFlawedRows) ? 1 + random.below(ways) : 0;
}

void writeImpossibleDay(TextWriter &out, Moment moment)
{
    out << int(civil(dayOf(moment)).year()) << "-02-31T";
    out.padded(secondOfDay(moment) / 3600, 2) << ":00:00+07:00";
}

void writeConcentration(TextWriter &out, const std::optional<double> &value)
{
    if (value)
        out.decimal(*value, 1);
    else
        out << '-';
}

void writeAirRow(TextWriter &out, const AirStation &station, Moment hour, const AirHour &row, int flaw)
{
    out << station.code << ',' << station.name << ',';
    if (flaw == 1)
        writeImpossibleDay(out, hour);
    else
        out.iso(hour);
    out << ',';
    if (flaw == 2)
        out << "-999.9";
    else
        writeConcentration(out, row.pm25);
    out << ',';
    writeConcentration(out, row.pm10);
    out << ',';
    if (flaw == 3)
        out << "ERR";
    else if (row.index)
        out << *row.index;
    else
        out << '-';
    out << '\n';
}

void writeRiverRow(TextWriter &out, const RiverStation &station, Moment moment, int level, bool whole, int flaw)
{
    out << station.code << ';' << station.name << ';' << station.river << ';';
    if (flaw == 1)
        writeImpossibleDay(out, moment);
    else
        out.iso(moment);
    out << ';' << (flaw == 2 ? 99'999 : level);
    for (const int alarm : station.alarms) {
        out << ';';
        if (whole)
            out << alarm;
    }
    out << '\n';
}

void writeTrafficRow(TextWriter &out, const RoadSegment &segment, Moment moment, const TrafficState &state, int flaw)
{
    out << "{\"maDoan\":\"" << segment.code << "\",\"tenDoan\":\"" << segment.name << "\",\"thoiDiem\":\"";
    if (flaw == 1)
        writeImpossibleDay(out, moment);
    else
        out.iso(moment);
    out << "\",\"tocDoTrungBinh\":";
    if (flaw == 2)
        out << "412.0";
    else
        out.decimal(state.speed, 1);
    out << ",\"chieuDaiUnTac\":" << state.congestion << ",\"luuLuong\":" << state.vehicles << "},";
}

} // namespace

QByteArray Systems::airHours(const PageRequest &request, Moment now)
{
    TextWriter out(kCsvRowBytes * request.limit + kEnvelopeBytes);
    out << "ma_tram,ten_tram,thoi_gian,pm25,pm10,vn_aqi\n";
    pageOfMoments(startOf(m_world.firstDay), {kNever, hours(1), hours(1)}, kAirDelay, request.from, now, request.limit,
                  int(kAirStations.size()), [&](Moment hour) {
                      for (size_t station = 0; station < kAirStations.size(); ++station) {
                          const AirHour row = m_air.at(station, hour);
                          writeAirRow(out, kAirStations[station], hour, row, 0);
                          if (const int flaw = flawOf(m_world, station, hour, 1, 3))
                              writeAirRow(out, kAirStations[station], hour, row, flaw);
                      }
                  });
    return out.take();
}

QByteArray Systems::riverLevels(const PageRequest &request, Moment now) const
{
    TextWriter out(kCsvRowBytes * request.limit + kEnvelopeBytes);
    out << "ma_tram;ten_tram;song;thoi_gian;muc_nuoc_cm;bao_dong_1_cm;bao_dong_2_cm;bao_dong_3_cm\n";
    pageOfMoments(startOf(m_world.firstDay), {m_world.live, hours(1), kRiverStep}, {}, request.from, now, request.limit,
                  int(kRiverStations.size()), [&](Moment moment) {
                      // The archive tells the alarm levels once a day only.
                      const bool whole = secondOfDay(moment) == 0 || moment >= m_world.live - kWholeBulletins;
                      for (size_t station = 0; station < kRiverStations.size(); ++station) {
                          const int level = riverLevel(m_world, station, moment);
                          writeRiverRow(out, kRiverStations[station], moment, level, whole, 0);
                          if (const int flaw = flawOf(m_world, station, moment, 2, 2))
                              writeRiverRow(out, kRiverStations[station], moment, level, whole, flaw);
                      }
                  });
    return out.take();
}

QByteArray Systems::trafficStates(const PageRequest &request, Moment now) const
{
    TextWriter out(kTrafficRowBytes * request.limit + kEnvelopeBytes);
    out << "{\"duLieu\":[";
    pageOfMoments(startOf(firstTrafficDay(m_world)), {m_world.live, hours(1), kTrafficStep}, {}, request.from, now,
                  request.limit, int(kRoadSegments.size()), [&](Moment moment) {
                      for (size_t segment = 0; segment < kRoadSegments.size(); ++segment) {
                          const TrafficState state = trafficAt(m_world, segment, moment);
                          writeTrafficRow(out, kRoadSegments[segment], moment, state, 0);
                          if (const int flaw = flawOf(m_world, segment, moment, 3, 2))
                              writeTrafficRow(out, kRoadSegments[segment], moment, state, flaw);
                      }
                  });
    out.unless(',') << "]}";
    return out.take();
}

Day firstTrafficDay(const World &world)
{
    return std::max(world.firstDay, dayOf(world.live) - kTrafficDays);
}

} // namespace ioc::sim
