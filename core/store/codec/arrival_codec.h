// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/codec/stored_observation.h"

#include <QByteArray>

#include <optional>
#include <string_view>

namespace ioc {

/// What one commit brought: runs of new or corrected observations, each of one series. All were received at once, by
/// one run, but for those whose earlier value the run has brought back: they bear when that came, and by which run.
struct Arrival
{
    struct Part
    {
        std::int64_t series = 0;
        ObservationRun observations;
    };

    std::int64_t received = 0;
    std::int64_t run = 0;
    std::vector<Part> parts;
};

/// Packs what arrived into one entry of the arrival log, and back; nothing for bytes that are damaged or no such entry.
/// Entries of the format before this one, which had one time and run for all observations, are read as well.
QByteArray encodeArrival(const Arrival &arrival);
std::optional<Arrival> decodeArrival(std::string_view bytes);

} // namespace ioc
