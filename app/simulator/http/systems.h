// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/http/page_request.h"
#include "app/simulator/model/air.h"
#include "app/simulator/model/dossiers.h"
#include "app/simulator/model/reports.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace ioc::sim {

/// One system of the province as others see it: an address and what it answers.
struct System
{
    const char *path;
    const char *mimeType;
    std::function<QByteArray(const PageRequest &, Moment now)> page;
};

/// The bodies of the province's seven HTTP systems. An answer depends on the world, the request and `now`
/// alone. Owns what has been generated so far; `world` outlives it. One thread.
class Systems
{
public:
    explicit Systems(const World &world);

    /// Generates history up to `now`, so that the first answer is as fast as the others.
    void prepare(Moment now);

    const std::vector<System> &all() const { return m_systems; }

    QByteArray dossiers(const PageRequest &request, Moment now);           ///< one-stop system, JSON
    QByteArray reports(const PageRequest &request, Moment now);            ///< 1022 centre, JSON
    QByteArray portalDays(const PageRequest &request, Moment now) const;   ///< national portal, JSON
    QByteArray documentDays(const PageRequest &request, Moment now) const; ///< document system, a JSON array
    QByteArray airHours(const PageRequest &request, Moment now);           ///< air stations, CSV
    QByteArray riverLevels(const PageRequest &request,
                           Moment now) const;                               ///< river stations, CSV with semicolons
    QByteArray trafficStates(const PageRequest &request, Moment now) const; ///< traffic centre, JSON

private:
    const World &m_world;
    DossierBook m_dossiers;
    ReportBook m_reports;
    AirNetwork m_air;
    std::vector<System> m_systems;
};

/// The day from which the traffic centre still has figures: it keeps ninety days.
Day firstTrafficDay(const World &world);

} // namespace ioc::sim
