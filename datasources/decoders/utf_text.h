// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringConverter>

#include <optional>
#include <string_view>

namespace ioc {

/// Whether all the bytes are well-formed UTF-8. Pure.
bool isUtf8(std::string_view bytes);

/// The text of UTF-16 bytes, without its byte-order mark; nothing where a unit is cut, or half of a pair. Pure.
std::optional<QString> fromUtf16(QByteArrayView bytes, QStringConverter::Encoding encoding);

} // namespace ioc
