// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ledger_entry.h"

namespace ioc {

/// The bytes that an entry's hash is taken of: the text "toancanh-ledger-1", then the previous hash, number, time,
/// actor, role, station, kind, subject and body. Each is led by its length in 8 bytes, big-endian; number and time (UTC
/// ms) are 8 bytes, big-endian, two's complement; texts are UTF-8. So no two entries have the same bytes.
QByteArray ledgerBytes(const LedgerEntry &entry);

/// SHA-256 (FIPS 180-4) of ledgerBytes(); 32 bytes.
QByteArray ledgerHash(const LedgerEntry &entry);

/// What stands before the first entry: 32 zero bytes.
QByteArray noLedgerHash();

} // namespace ioc
