// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <simdjson.h>

#include <memory>
#include <string_view>

namespace ioc {

/// A JSON text read whole. What is parsed lives as long as this object. One thread.
class JsonDocument
{
public:
    /// The root, or simdjson's error. The bytes may go afterwards.
    simdjson::simdjson_result<simdjson::dom::element> parse(std::string_view bytes);

    /// The same for a payload, without its byte-order mark: a Payload error in words for the user.
    Result<simdjson::dom::element> read(std::string_view payload);

private:
    simdjson::error_code makeRoom(size_t size);

    std::unique_ptr<char[]> m_padded; ///< simdjson looks ahead of the text
    simdjson::dom::parser m_parser;
};

} // namespace ioc
