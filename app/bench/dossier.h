// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace ioc {

/// One made-up dossier, as a one-stop shop exports it.
struct Dossier
{
    QByteArray key;
    QByteArray commune;
    QByteArray at;
    QByteArray name;
    QByteArray count;
    QByteArray amount;

    /// Bytes of the fields that every format gives as text.
    qsizetype texts() const { return key.size() + commune.size() + at.size() + name.size(); }
};

/// The same for the same number.
Dossier dossier(std::int64_t number);

} // namespace ioc
