// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <array>

namespace ioc {

class Keyring;

/// The key that a user's secrets are encrypted with; wiped when it goes. A value that only moves. Any thread.
class SecretKey
{
public:
    static constexpr std::size_t kSize = 32;

    enum class WhenMissing { Fail, Make };

    /// Of 32 random bytes in a file of the user's alone, mixed with the number of the user and the id of the machine:
    /// the two files together are of no use to another user or elsewhere. ErrorCode::Secret when the file is readable
    /// by others, is no key file, is not there and may not be made, or cannot be read or written.
    static Result<SecretKey> of(const QString &keyFile, WhenMissing whenMissing);

    /// The same of 32 random bytes in the user's keyring. Of programs that find none only one makes them, by the lock
    /// of `keyFile`, which is not touched.
    static Result<SecretKey> of(Keyring &keyring, const QString &keyFile, WhenMissing whenMissing);

    /// $XDG_CONFIG_HOME/toancanh/secret.key: apart from the data folder, so that no backup of it holds the key.
    static QString defaultFile();

    SecretKey(SecretKey &&other) noexcept;
    SecretKey &operator=(SecretKey &&) = delete;
    ~SecretKey();

    const unsigned char *bytes() const { return m_bytes.data(); }

private:
    SecretKey() = default;
    static Result<SecretKey> madeOf(QByteArray random);

    std::array<unsigned char, kSize> m_bytes{};
};

} // namespace ioc
