// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/province/random.h"

#include <QSet>
#include <QString>

#include <vector>

namespace ioc::province {

/// Invents place names of two syllables such as people of the central provinces give to their communes. No
/// name comes twice, none of the names of real provinces comes at all. Text is NFC with the tone on the first
/// vowel (Hòa, Thủy).
class PlaceNames
{
public:
    /// `taken` are names that other places have or will get.
    PlaceNames(Random &random, const QSet<QString> &taken);

    QString nextLowland();
    QString nextUpland();

private:
    static QString take(std::vector<QString> &names, QSet<QString> &taken);

    QSet<QString> m_taken;
    std::vector<QString> m_lowland;
    std::vector<QString> m_upland;
};

/// The name without diacritics, as in English text: "Đức Thủy" → "Duc Thuy".
QString withoutDiacritics(const QString &name);

} // namespace ioc::province
