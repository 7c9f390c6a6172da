// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ioc {

/// The languages of the program. Vietnamese is the users', English the source's.
enum class Language { Vietnamese, English };

/// "vi" or "en".
QString languageCode(Language language);

/// A name or sentence of the province pack in both languages.
struct LocalizedText
{
    QString vi;
    QString en;

    const QString &in(Language language) const { return language == Language::English && !en.isEmpty() ? en : vi; }
    bool isEmpty() const { return vi.isEmpty() && en.isEmpty(); }

    friend bool operator==(const LocalizedText &, const LocalizedText &) = default;
};

} // namespace ioc
