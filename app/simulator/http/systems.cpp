// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/systems.h"

namespace ioc::sim {
namespace {

constexpr const char *kJson = "application/json; charset=utf-8";
constexpr const char *kCsv = "text/csv; charset=utf-8";

} // namespace

Systems::Systems(const World &world)
    : m_world(world)
    , m_dossiers(world)
    , m_reports(world)
    , m_air(world)
    , m_systems{{"/mot-cua/ho-so", kJson, std::bind_front(&Systems::dossiers, this)},
                {"/cong-dvc/thong-ke-ngay", kJson, std::bind_front(&Systems::portalDays, this)},
                {"/van-ban/thong-ke", kJson, std::bind_front(&Systems::documentDays, this)},
                {"/tong-dai-1022/phan-anh", kJson, std::bind_front(&Systems::reports, this)},
                {"/quan-trac/khong-khi.csv", kCsv, std::bind_front(&Systems::airHours, this)},
                {"/quan-trac/muc-nuoc.csv", kCsv, std::bind_front(&Systems::riverLevels, this)},
                {"/giao-thong/doan-tuyen", kJson, std::bind_front(&Systems::trafficStates, this)}}
{
}

void Systems::prepare(Moment now)
{
    m_dossiers.reach(dayOf(now));
    m_reports.reach(dayOf(now));
    for (size_t station = 0; station < kAirStations.size(); ++station)
        m_air.at(station, now);
}

} // namespace ioc::sim
