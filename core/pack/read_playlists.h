// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/playlist.h"
#include "core/pack/json_reading.h"

namespace ioc {

/// The playlists of a document that has passed its schema.
void appendPlaylists(const PackDocument &document, std::vector<Playlist> &playlists, PackProblems &problems);

} // namespace ioc
