// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/record_log.h"
#include "app/simulator/model/work_calendar.h"
#include "app/simulator/model/world.h"

#include <array>

namespace ioc::sim {

/// What is wrong with a row that the system should never have sent.
enum class Flaw : std::uint8_t { None, ImpossibleDate, UnknownUnit, StrangeWord };

/// A dossier of the one-stop system. Due at 17:00 of a working day; closed on working days before 17:00, so
/// that a late one is closed on a later day than it was due.
struct Dossier
{
    Moment opened;
    Moment due;
    Moment closed = kNever;
    const Commune *commune = nullptr;
    std::uint16_t number = 0; ///< within commune and day, from 1
    std::uint8_t field = 0;   ///< index in kDossierFields
    std::uint8_t channel = 0; ///< index in kDossierChannels
    Flaw flaw = Flaw::None;
};

inline constexpr std::array kDossierFields{"DATDAI",   "HOTICH",   "CHUNGTHUC", "XAYDUNG",
                                           "DANGKYKD", "BAOTROXH", "GIAODUC",   "GIAOTHONG"};
inline constexpr std::array kDossierChannels{"TRUC_TUYEN", "TRUC_TIEP", "BUU_CHINH"};

/// Dossiers of all communes: about 420 a working day, 76 % online and 97 % on time at the end of 2026 and a
/// little worse each year before; a few communes stay at 85 to 90 %. `world` outlives it. One thread.
class DossierBook
{
public:
    explicit DossierBook(const World &world);

    /// Makes sure that the days up to and with `day` are there.
    void reach(Day day);

    const RecordLog<Dossier> &log() const { return m_log; }

private:
    std::vector<Dossier> dossiersOf(Day day) const;
    Dossier draw(const Commune &commune, Day day, class Random &random) const;

    const World &m_world;
    WorkCalendar m_calendar;
    RecordLog<Dossier> m_log;
};

} // namespace ioc::sim
