// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/excel_date.h"

#include <chrono>
#include <cmath>
#include <cstdio>

namespace ioc {
namespace {

constexpr double kLastDay = 2'958'465; // 31 December 9999, counted from 1900
constexpr int kDayThatNeverWas = 60;
constexpr std::int64_t kMillisADay = 86'400'000;

std::chrono::sys_days firstDay(DateSystem system, std::int64_t day)
{
    using namespace std::chrono;
    if (system == DateSystem::From1904)
        return sys_days(year(1904) / 1 / 1);
    return sys_days(year(1899) / 12 / (day < kDayThatNeverWas ? 31 : 30));
}

} // namespace

std::optional<std::string> isoFromSerial(double serial, DateSystem system)
{
    if (!(serial >= 1) || serial >= kLastDay + 1)
        return std::nullopt;
    const std::int64_t millis = std::llround(serial * double(kMillisADay));
    const std::int64_t day = millis / kMillisADay;
    if (system == DateSystem::From1900 && day == kDayThatNeverWas)
        return std::nullopt;
    const std::chrono::year_month_day date(firstDay(system, day) + std::chrono::days(day));
    if (int(date.year()) > 9999)
        return std::nullopt;
    const int rest = int(millis % kMillisADay);
    char text[32];
    int length = std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(date.year()), unsigned(date.month()),
                               unsigned(date.day()));
    if (rest > 0)
        length += std::snprintf(text + length, sizeof text - size_t(length), "T%02d:%02d:%02d", rest / 3'600'000,
                                rest / 60'000 % 60, rest / 1000 % 60);
    if (rest % 1000 > 0)
        length += std::snprintf(text + length, sizeof text - size_t(length), ".%03d", rest % 1000);
    return std::string(text, size_t(length));
}

} // namespace ioc
