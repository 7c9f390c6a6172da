// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/dossiers.h"

#include <optional>

namespace ioc::sim {

/// A citizen's report to the 1022 centre. Its deadline is a whole hour.
struct Report
{
    Moment opened;
    Moment due;
    Moment closed = kNever;
    const Commune *commune = nullptr;
    std::uint16_t number = 0; ///< within the day, from 1
    std::uint8_t field = 0;   ///< index in kReportFields
    std::uint8_t rating = 0;  ///< 1…5, given at closing; 0: none
    Flaw flaw = Flaw::None;
};

inline constexpr std::array kReportFields{"GIAO_THONG", "CHIEU_SANG", "VE_SINH_MT", "THOAT_NUOC",
                                          "AN_NINH",    "DIEN_NUOC",  "XAY_DUNG",   "THU_TUC_HC"};

/// Reports of the whole province: about 120 a day at the end of 2026, several times that in a flood, most of
/// those about flooding and due within four hours. `world` outlives it. One thread.
class ReportBook
{
public:
    explicit ReportBook(const World &world)
        : m_world(world)
        , m_log(world.firstDay)
    {
    }

    /// Makes sure that the days up to and with `day` are there.
    void reach(Day day);

    const RecordLog<Report> &log() const { return m_log; }

private:
    std::vector<Report> reportsOf(Day day) const;
    Report draw(Day day, int hour, double trouble, class Random &random) const;

    const World &m_world;
    RecordLog<Report> m_log;
};

} // namespace ioc::sim
