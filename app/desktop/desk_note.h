// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"

namespace ioc {

/// What stands in the desk's bar about the program itself: that the moment shown is past, or that another program runs
/// the feeds; empty otherwise.
QString deskNote(const Engine &engine, Language language);

} // namespace ioc
