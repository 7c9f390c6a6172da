// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

namespace ioc {

/// What another system says, with *** wherever it repeats one of `secrets`: as it is, in the ways in which addresses,
/// forms, JSON, markup and ODBC write it, with its white space made one, and in letters of either case. Pure; empty
/// secrets are passed over.
QString withoutSecrets(QString text, const QByteArrayList &secrets);

/// The same of an answer that holds data, in the case it was sent in: there only secrets of eight bytes or more are
/// looked for, since a shorter one may well be a part of a value. One pass for each secret, and for each way of writing
/// it where it may be there.
void removeSecrets(QByteArray &bytes, const QByteArrayList &secrets);

} // namespace ioc
