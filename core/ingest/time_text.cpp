// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/time_text.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr int kFirstYear = 1000; // below, a year of two digits has been read
constexpr int kLastYear = 9999;
constexpr Instant kLastDay = fromMillis(253'402'214'400'000); // 9999-12-31 in UTC
constexpr int kMostDigits = 9;                                // that an int holds whatever they are

/// Reads between `least` and `most` digits from the front; false when there are fewer.
bool takeDigits(std::string_view &text, int least, int most, int &value)
{
    int count = 0;
    value = 0;
    while (count < std::min(most, kMostDigits) && size_t(count) < text.size() && text[size_t(count)] >= '0' &&
           text[size_t(count)] <= '9')
        value = value * 10 + (text[size_t(count++)] - '0');
    text.remove_prefix(size_t(count));
    return count >= least;
}

bool takeSign(std::string_view &text, char sign)
{
    if (!text.starts_with(sign))
        return false;
    text.remove_prefix(1);
    return true;
}

} // namespace

TimeFormat::TimeFormat(const QString &format, Zone zone)
    : m_zone(std::move(zone))
{
    const std::string text = format.toStdString();
    for (size_t i = 0; i < text.size();) {
        const size_t run = text.find_first_not_of(text[i], i);
        const int length = int((run == std::string::npos ? text.size() : run) - i);
        if (std::string_view("yMdHms").find(text[i]) != std::string_view::npos)
            m_parts.push_back({text[i], length == 1 ? 1 : length, length == 1 ? 2 : length, {}});
        else
            m_parts.push_back({0, 0, 0, std::string(size_t(length), text[i])});
        i += size_t(length);
    }
}

std::optional<Instant> TimeFormat::parse(std::string_view text) const
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    const auto instant = m_parts.empty() ? parseIso(text) : parseParts(text);
    // An offset or 24:00 leads out of the years that a time can be written with.
    if (instant && *instant >= kLastDay && m_zone.date(*instant).year() > kLastYear)
        return std::nullopt;
    return instant;
}

std::optional<Instant> TimeFormat::parseParts(std::string_view text) const
{
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0;
    for (const Part &part : m_parts) {
        if (part.unit == 0) {
            if (!text.starts_with(part.literal))
                return std::nullopt;
            text.remove_prefix(part.literal.size());
            continue;
        }
        int value = 0;
        if (!takeDigits(text, part.least, part.most, value))
            return std::nullopt;
        switch (part.unit) {
        case 'y':
            year = value;
            break;
        case 'M':
            month = value;
            break;
        case 'd':
            day = value;
            break;
        case 'H':
            hour = value;
            break;
        case 'm':
            minute = value;
            break;
        default:
            second = value;
            break;
        }
    }
    return text.empty() ? instantOf(m_zone, year, month, day, hour, minute, second, 0) : std::nullopt;
}

std::optional<Instant> TimeFormat::parseIso(std::string_view text) const
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, millis = 0;
    if (!takeDigits(text, 4, 4, year) || !takeSign(text, '-') || !takeDigits(text, 2, 2, month) ||
        !takeSign(text, '-') || !takeDigits(text, 2, 2, day))
        return std::nullopt;
    if (text.empty())
        return instantOf(m_zone, year, month, day, 0, 0, 0, 0);
    if ((!takeSign(text, 'T') && !takeSign(text, ' ')) || !takeDigits(text, 2, 2, hour) || !takeSign(text, ':') ||
        !takeDigits(text, 2, 2, minute))
        return std::nullopt;
    const bool hasSeconds = takeSign(text, ':');
    if (hasSeconds && !takeDigits(text, 2, 2, second))
        return std::nullopt;
    if (hasSeconds && takeSign(text, '.')) {
        int scale = 100;
        const size_t before = text.size();
        while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
            millis += (text.front() - '0') * scale;
            scale /= 10;
            text.remove_prefix(1);
        }
        if (text.size() == before)
            return std::nullopt;
    }
    if (text.empty())
        return instantOf(m_zone, year, month, day, hour, minute, second, millis);
    const auto utc = instantOf(Zone(), year, month, day, hour, minute, second, millis);
    if (!utc || text == "Z" || text == "z")
        return utc;
    const int sign = text.front() == '-' ? -1 : 1;
    int offsetHours = 0, offsetMinutes = 0;
    if ((!takeSign(text, '+') && !takeSign(text, '-')) || !takeDigits(text, 2, 2, offsetHours))
        return std::nullopt;
    const bool hasMinutes = takeSign(text, ':') || !text.empty();
    if (hasMinutes && !takeDigits(text, 2, 2, offsetMinutes))
        return std::nullopt;
    if (!text.empty() || offsetHours > 18 || offsetMinutes > 59)
        return std::nullopt;
    return *utc - std::chrono::minutes(sign * (offsetHours * 60 + offsetMinutes));
}

std::optional<Instant> TimeFormat::instantOf(const Zone &zone, int year, int month, int day, int hour, int minute,
                                             int second, int millis)
{
    const bool endOfDay = hour == 24 && minute == 0 && second == 0 && millis == 0;
    if (year < kFirstYear || year > kLastYear || !QDate::isValid(year, month, day) ||
        (!endOfDay && !QTime::isValid(hour, minute, second, millis)))
        return std::nullopt;
    const QDate date(year, month, day);
    return endOfDay ? zone.startOf(date.addDays(1)) : zone.instant(date, QTime(hour, minute, second, millis));
}

} // namespace ioc
