// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

private:
    simdjson::error_code makeRoom(size_t size);

    std::unique_ptr<char[]> m_padded; ///< simdjson looks ahead of the text
    simdjson::dom::parser m_parser;
};

} // namespace ioc
