// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

#include <QJsonObject>

#include <memory>

namespace ioc {

/// The decoder that a feed's format asks for. InvalidPack for a type nobody reads.
Result<std::unique_ptr<Decoder>> makeDecoder(const QJsonObject &format);

} // namespace ioc
