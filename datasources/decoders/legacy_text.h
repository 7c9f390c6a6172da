// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace ioc {

/// Encodings of Vietnamese from before Unicode. All keep ASCII, so that delimiters can be found afterwards as well.
enum class LegacyEncoding {
    Tcvn3,      ///< TCVN 5712:1993, VN3 ("ABC"): a byte a letter; of the capitals only those without a tone
    Vni,        ///< VNI for Windows: a letter and a byte with its marks
    Windows1258 ///< letters with â ă ê ô ơ ư as one byte, tones as combining marks
};

/// Text as UTF-8 in NFC. Where bytes mean nothing in the encoding stands kUnclear; no text of these encodings holds it.
struct LegacyText
{
    static constexpr std::string_view kUnclear = "\xEF\xBF\xBF"; // U+FFFF, which is no character

    QByteArray utf8;
    bool unclear = false; ///< at least once
};

/// Sources: TCVN 5712:1993 (ISO-IR 180 without what VN3 leaves out), VNI's table for Windows, Microsoft's code page
/// 1258. TCVN3 has no capitals with tones: a file shows them by a font of capitals, which plain text does not tell, so
/// they come out small. Pure.
LegacyText fromLegacy(std::string_view bytes, LegacyEncoding encoding);

} // namespace ioc
