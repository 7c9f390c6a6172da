// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/world.h"

#include <QByteArray>

namespace ioc::sim {

/// What an invented camera sees of an invented river: a PNG file of 960 × 540 pixels with the staff gauge of the
/// station Lâm Thủy, the water at its level, day and night, and in letters that all of it is simulated. A new one each
/// minute; a pure function of the world and the time.
QByteArray riverPicture(const World &world, Moment now);

} // namespace ioc::sim
