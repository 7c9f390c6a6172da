// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/text_writer.h"

#include <charconv>
#include <cmath>

namespace ioc::sim {
namespace {

constexpr size_t kMostDigits = 24;
constexpr int kGroup = 3;

} // namespace

TextWriter &TextWriter::operator<<(std::string_view text)
{
    m_text.append(text.data(), qsizetype(text.size()));
    return *this;
}

TextWriter &TextWriter::operator<<(char c)
{
    m_text.append(c);
    return *this;
}

TextWriter &TextWriter::operator<<(std::int64_t number)
{
    char digits[kMostDigits];
    const auto end = std::to_chars(digits, digits + kMostDigits, number).ptr;
    return *this << std::string_view(digits, size_t(end - digits));
}

TextWriter &TextWriter::padded(int number, int digits)
{
    char text[kMostDigits];
    for (int at = digits - 1; at >= 0; --at, number /= 10)
        text[at] = char('0' + number % 10);
    return *this << std::string_view(text, size_t(digits));
}

TextWriter &TextWriter::decimal(double value, int places, char sign, char group)
{
    std::int64_t unit = 1;
    for (int place = 0; place < places; ++place)
        unit *= 10;
    const std::int64_t scaled = std::llround(std::fabs(value) * double(unit));
    if (value < 0 && scaled != 0)
        *this << '-';

    char digits[kMostDigits];
    const auto end = std::to_chars(digits, digits + kMostDigits, scaled / unit).ptr;
    for (const char *digit = digits; digit != end; ++digit) {
        if (group && digit != digits && (end - digit) % kGroup == 0)
            *this << group;
        *this << *digit;
    }
    return places > 0 ? (*this << sign).padded(int(scaled % unit), places) : *this;
}

TextWriter &TextWriter::date(Day day)
{
    const auto ymd = civil(day);
    return (padded(int(unsigned(ymd.day())), 2) << '/').padded(int(unsigned(ymd.month())), 2) << '/' << int(ymd.year());
}

TextWriter &TextWriter::isoDate(Day day)
{
    const auto ymd = civil(day);
    return ((*this << int(ymd.year()) << '-').padded(int(unsigned(ymd.month())), 2) << '-')
        .padded(int(unsigned(ymd.day())), 2);
}

TextWriter &TextWriter::shortDate(Day day)
{
    const auto ymd = civil(day);
    return padded(int(ymd.year()) % 100, 2).padded(int(unsigned(ymd.month())), 2).padded(int(unsigned(ymd.day())), 2);
}

TextWriter &TextWriter::dateTime(Moment moment)
{
    const int minutes = secondOfDay(moment) / 60;
    return ((date(dayOf(moment)) << ' ').padded(minutes / 60, 2) << ':').padded(minutes % 60, 2);
}

TextWriter &TextWriter::iso(Moment moment)
{
    const int second = secondOfDay(moment);
    isoDate(dayOf(moment)) << 'T';
    return ((padded(second / 3600, 2) << ':').padded(second / 60 % 60, 2) << ':').padded(second % 60, 2) << "+07:00";
}

TextWriter &TextWriter::unless(char last)
{
    if (m_text.endsWith(last))
        m_text.chop(1);
    return *this;
}

} // namespace ioc::sim
