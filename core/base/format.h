// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/base/zone.h"

#include <QCoreApplication>

namespace ioc {

/// The one place where numbers, dates and spans of time become text. A value; any thread.
///
/// Vietnamese follows administrative writing (97,63 · 2.937.031 · 21/11/2026 · 18:44), which differs from CLDR's short
/// forms; English uses 97.63 · 2,937,031 and the same day-first dates. A no-break space stands before a unit.
class Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)

public:
    Format(Language language, Zone zone)
        : m_language(language)
        , m_zone(std::move(zone))
    {
    }

    Language language() const { return m_language; }
    const Zone &zone() const { return m_zone; }

    /// Rounded half away from zero to `decimals` places, grouped by three. A NaN or infinity gives "—".
    QString number(double value, int decimals) const;

    /// number() with an explicit "+" or "−".
    QString signedNumber(double value, int decimals) const;

    /// The shortest grouped form that an axis needs: at most `maxDecimals` places, no trailing zeros.
    QString axisNumber(double value, int maxDecimals = 2) const;

    QString date(QDate day) const;                  ///< 21/11/2026
    QString dayMonth(QDate day) const;              ///< 21/11
    QString time(Instant instant) const;            ///< 18:44
    QString timeWithSeconds(Instant instant) const; ///< 18:44:03
    QString dateTime(Instant instant) const;        ///< 18:44 21/11/2026
    QString weekday(QDate day) const;               ///< Thứ Bảy

    /// The time alone today, day and time otherwise: what an age label shows.
    QString moment(Instant instant, Instant now) const;

    /// "2 giờ 43 phút": at most the two largest parts, minutes at least; below a minute "under a minute".
    QString duration(Milliseconds span) const;

private:
    Language m_language;
    Zone m_zone;
};

} // namespace ioc
