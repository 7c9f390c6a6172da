// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <string_view>

namespace ioc {

/// SHA-256 of bytes, in hexadecimal: what a payload is known by. By the processor's own instructions where it has them.
QByteArray contentHash(std::string_view bytes);

/// That of several pages: of one its own, of more that of their hashes.
QByteArray contentHashOf(const QByteArrayList &pages);

} // namespace ioc
