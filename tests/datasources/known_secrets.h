// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/credentials/secret_store.h"

#include <atomic>
#include <map>

namespace ioc::test {

/// Secrets that a test sets and changes.
class KnownSecrets final : public SecretSource
{
public:
    Result<QByteArray> secret(const QString &name) const override
    {
        ++reads;
        const auto found = values.find(name);
        return found == values.end() ? Result<QByteArray>(noSuchSecret(name)) : Result<QByteArray>(found->second);
    }

    std::map<QString, QByteArray> values;
    mutable std::atomic<int> reads = 0; ///< each of which decrypts a file in the program
};

} // namespace ioc::test
