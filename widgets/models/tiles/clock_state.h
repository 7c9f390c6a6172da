// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/lunar_calendar.h"
#include "widgets/models/present_context.h"

namespace ioc {

/// What a clock tile says.
struct ClockState
{
    QString time;       ///< "18:44:03"
    QString brief;      ///< "18:44", where seconds have no room
    QString date;       ///< "Thứ Bảy, 21/11/2026"
    QString dateBrief;  ///< "21/11/2026"
    QString lunar;      ///< "Âm lịch 13/10 Bính Ngọ"
    QString lunarBrief; ///< without the name of the year
    QDate day;          ///< and the language that it is told in
    Language language = Language::Vietnamese;

    friend bool operator==(const ClockState &, const ClockState &) = default;
};

/// The state of a clock tile. `before` is one of an earlier second, or null: its lunar day is kept while the date is
/// the same, for it takes a while to compute. Pure; any thread.
ClockState makeClockState(const PresentContext &context, const ClockState *before = nullptr);

/// A day of the lunar calendar: "Âm lịch 15/6 nhuận", "lunar 15/6 (leap month)".
QString lunarDayText(const LunarDate &lunar);

/// The same with the name of its year in Vietnamese: "Âm lịch 15/6 nhuận Ất Tỵ".
QString lunarText(QDate day, Language language);

} // namespace ioc
