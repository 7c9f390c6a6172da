// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/world.h"

#include <QByteArray>

#include <vector>

namespace ioc::sim {

/// The weather service: warnings as CAP 1.2 messages behind an Atom index, and a list of earthquakes. Each day a rain
/// warning at 05:30 with an update at 15:30, on the north-west by a polygon; an exercise on the day of the start; in a
/// flood a warning, its update and its cancellation, on two communes by their codes. A pure function of the world and
/// the time; `world` outlives it.
class WeatherService
{
public:
    explicit WeatherService(const World &world)
        : m_world(world)
    {
    }

    /// The messages of the last two days, the newest first.
    QByteArray index(Moment now) const;

    /// One that the index lists; empty for another name.
    QByteArray message(const QByteArray &name, Moment now) const;

    /// GeoJSON: earthquakes of the last thirty days.
    QByteArray earthquakes(Moment now) const;

private:
    struct Message
    {
        QByteArray name;
        Moment sent;
        Moment expires;
        const char *status;
        const char *type;
        const char *event;
        const char *severity;
        const char *headline;
        QByteArray reference; ///< empty, or sender,identifier,sent
        QByteArray area;      ///< elements of the area
    };

    std::vector<Message> messages(Moment now) const;
    void addFlood(std::vector<Message> &messages) const;
    QByteArray communes() const;

    const World &m_world;
};

} // namespace ioc::sim
