// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <string_view>

namespace ioc {

/// An XML document as UTF-8, which may borrow the bytes given. UTF-8, US-ASCII and ISO-8859-1 are read as the XML
/// declaration says, UTF-16 by its byte-order mark or its first sign. Payload error for an empty document and for one
/// with a document type definition: it is refused here, before a parser could expand an entity or fetch one. Decode
/// error for another encoding, and for bytes that are not of the one declared. Pure.
Result<QByteArray> xmlText(std::string_view bytes);

} // namespace ioc
