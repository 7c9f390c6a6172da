// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/world.h"

#include <array>
#include <optional>
#include <vector>

namespace ioc::sim {

struct AirStation
{
    const char *code;
    const char *name;
    double burden; ///< times the province's background
};

inline constexpr std::array<AirStation, 12> kAirStations{{{"KK01", "Trung tâm Hòa An", 1.22},
                                                          {"KK02", "Ngã tư Tân Lập", 1.30},
                                                          {"KK03", "Khu công nghiệp Phú Lâm", 1.34},
                                                          {"KK04", "Khu công nghiệp Đông Sơn", 1.18},
                                                          {"KK05", "Cảng Hải Thanh", 1.12},
                                                          {"KK06", "Bến xe phía Bắc", 1.16},
                                                          {"KK07", "Bệnh viện Đa khoa tỉnh", 1.02},
                                                          {"KK08", "Làng nghề Bình Sơn", 1.10},
                                                          {"KK09", "Bãi biển Hải Thanh", 0.78},
                                                          {"KK10", "Hồ Suối Ngọc", 0.74},
                                                          {"KK11", "Thị tứ Lâm Thủy", 0.86},
                                                          {"KK12", "Vườn quốc gia Đá Bạc", 0.60}}};

/// A station's figures for the hour that begins at a moment. Micrograms per cubic metre, one decimal.
struct AirHour
{
    std::optional<double> pm25; ///< nothing while the instrument is away
    std::optional<double> pm10;
    std::optional<int> index; ///< VN_AQI by NowCast
};

/// Hourly air quality. Higher in winter, at rush hours and in spells of still air; a station is away 0.4 % of
/// its hours. Remembers concentrations that it has worked out; one thread.
class AirNetwork
{
public:
    explicit AirNetwork(const World &world);

    /// `hour` is a whole hour; figures of the first twelve hours of history use the hours before it as well.
    AirHour at(size_t station, Moment hour);

private:
    struct Concentrations
    {
        std::optional<double> pm25;
        std::optional<double> pm10;
    };

    const Concentrations &concentrations(size_t station, std::int64_t hour);
    Concentrations workOut(size_t station, std::int64_t hour) const;

    const World &m_world;
    std::int64_t m_firstHour;
    std::array<std::vector<Concentrations>, kAirStations.size()> m_known; ///< by hour from m_firstHour
};

} // namespace ioc::sim
