// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/civil.h"

#include <QByteArray>

#include <string_view>

namespace ioc::sim {

/// Appends UTF-8 text to a body, fast enough for pages of 50,000 rows: no QString, no locale, no JSON tree.
/// Text is taken as it is: what goes between quotes must need no escape.
class TextWriter
{
public:
    explicit TextWriter(qsizetype reserve) { m_text.reserve(reserve); }

    TextWriter &operator<<(std::string_view text);
    TextWriter &operator<<(const char *text) { return *this << std::string_view(text); }
    TextWriter &operator<<(const QByteArray &text)
    {
        return *this << std::string_view(text.constData(), size_t(text.size()));
    }
    TextWriter &operator<<(char c);
    TextWriter &operator<<(std::int64_t number);
    TextWriter &operator<<(int number) { return *this << std::int64_t(number); }

    /// With leading zeros.
    TextWriter &padded(int number, int digits);

    /// `places` decimals after `sign`; rounded half away from zero. With a group character, thousands are
    /// grouped.
    TextWriter &decimal(double value, int places, char sign = '.', char group = 0);

    TextWriter &date(Day day);           ///< 21/11/2026
    TextWriter &isoDate(Day day);        ///< 2026-11-21
    TextWriter &shortDate(Day day);      ///< 261121
    TextWriter &dateTime(Moment moment); ///< 21/11/2026 18:44
    TextWriter &iso(Moment moment);      ///< 2026-11-21T18:44:03+07:00

    /// Takes the last character away when it is this one (a comma after the last row).
    TextWriter &unless(char last);

    QByteArray take() { return std::move(m_text); }

private:
    QByteArray m_text;
};

} // namespace ioc::sim
