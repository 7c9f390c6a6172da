// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/unit.h"

namespace ioc {

/// The name of an administrative unit as people write it, made comparable: NFC or NFD, capitals, the place of the tone
/// ("Hòa", "Hoà"), Đ written as the Icelandic Ð, leading zeros of numbered wards, punctuation and spaces make no
/// difference. Tones and the marks of letters do: "Hòa" is not "Hóa", "Đa" not "Da".
struct PlaceName
{
    QString type; ///< "xa", "phuong" … of the word in front, spelt out where it was short ("TP.", "P."); empty: none
    QString bare; ///< what follows it; with the number of a numbered ward

    friend bool operator==(const PlaceName &, const PlaceName &) = default;
};

/// Pure. A name that is nothing but the word of a type has no bare name: it is taken as a name without type.
PlaceName placeNameOf(const QString &text);

/// A name that has no type in front, as those of a pack's units, made comparable with PlaceName::bare: in "H'Bông" and
/// "T'Nưng" the first letter is no "huyện" and no "tỉnh".
QString bareNameOf(const QString &name);

/// Whether a unit of `type` is called by the word of a PlaceName. Provinces are called "tỉnh" or "thành phố".
bool isCalled(UnitType type, const QString &word);

} // namespace ioc
