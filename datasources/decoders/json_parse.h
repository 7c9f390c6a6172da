// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <simdjson.h>

#include <string_view>

namespace ioc {

/// Parses a JSON text. RFC 8259 sets no bound to whole numbers; one beyond 64 bits, for which simdjson refuses the
/// whole text, comes as the floating-point number nearest to it. `isCopied`: false where SIMDJSON_PADDING bytes may be
/// read behind the text. What is parsed lives as long as the parser, and the bytes may go. One thread.
simdjson::simdjson_result<simdjson::dom::element> parseJson(simdjson::dom::parser &parser, std::string_view text,
                                                            bool isCopied = true);

} // namespace ioc
