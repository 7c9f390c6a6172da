// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace ioc {

/// Appends a text as JSON writes it, in its quotes. False, and nothing appended, when it is no UTF-8.
bool appendJsonText(QByteArray &out, std::string_view text);

} // namespace ioc
