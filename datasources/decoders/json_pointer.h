// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <simdjson.h>

#include <string>

namespace ioc {

/// A token of a JSON Pointer as the name that it stands for (RFC 6901, section 4).
std::string unescapedToken(const std::string &token);

/// What stands at a JSON Pointer, as simdjson finds it; a member is found as well where one of the two writes letters
/// and their marks apart (NFD) and the other does not.
simdjson::simdjson_result<simdjson::dom::element> elementAt(simdjson::dom::element root, const QString &pointer);

} // namespace ioc
