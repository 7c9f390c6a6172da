// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/http/faults.h"
#include "app/simulator/http/systems.h"
#include "app/simulator/http/weather_service.h"
#include "core/base/clock.h"

#include <QHttpServer>

namespace ioc::sim {

/// Serves the systems on the loopback interface alone. Answers 400 to a request that cannot be read; `/`
/// lists the systems. `world` and `clock` outlive it. Lives on the main thread.
class Server
{
public:
    Server(const World &world, const Clock &clock);

    /// `port` 0 takes a free one. The port listened on, or Connection.
    Result<quint16> listen(quint16 port);

private:
    void serve(const System &system);
    void serveWeather();
    void answer(const System &system, const QHttpServerRequest &request, QHttpServerResponder &&responder);
    QByteArray index() const;

    const World &m_world;
    const Clock &m_clock;
    Systems m_systems;
    WeatherService m_weather;
    FaultPlayer m_faults;
    QHttpServer m_http;
};

} // namespace ioc::sim
