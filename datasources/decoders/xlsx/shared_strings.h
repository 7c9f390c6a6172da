// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/decoders/xlsx/xml_events.h"

#include <string>
#include <vector>

namespace ioc {

/// Texts that are kept one behind the other, so that a million short ones are one piece of memory.
class TextStore
{
public:
    std::uint32_t add(std::string_view text);
    std::string_view at(std::uint32_t index) const;
    std::uint32_t size() const { return std::uint32_t(m_ends.size()); }

private:
    std::string m_bytes;
    std::vector<std::uint64_t> m_ends;
};

/// Signs that XML cannot hold are written _x000D_ in workbooks (ECMA-376 part 1, 22.9.2.19).
std::string withoutEscapes(std::string_view text);

/// The texts that the cells of a workbook share, in their order, without phonetic guides and formats of letters.
Result<TextStore> readSharedStrings(const ZipArchive &archive, const QString &part);

} // namespace ioc
