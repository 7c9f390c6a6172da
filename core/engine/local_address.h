// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace ioc {

/// A descriptor of the system, closed with its owner.
class Descriptor
{
public:
    explicit Descriptor(int number = -1)
        : m_number(number)
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : m_number(other.release())
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor();

    int number() const { return m_number; }
    int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

/// A local socket that listens by a name in a folder. The path goes through the folder's own descriptor, so that a
/// deep folder does not pass the 107 bytes that an address has room for.
struct LocalListener
{
    Descriptor folder; ///< to be kept while the socket is: its name goes through it
    Descriptor socket;
};

/// The name of the socket of a folder's owner.
inline constexpr const char *kOwnerSocket = "socket";

/// Replaces a socket that a killed program left behind: only for whom the name belongs to, as `socket` to the owner of
/// the folder. Only the user may connect. A name has at most 64 plain characters.
Result<LocalListener> listenInFolder(const QString &folder, const QByteArray &name = kOwnerSocket);

/// NotFound when nobody listens.
Result<Descriptor> connectInFolder(const QString &folder, const QByteArray &name = kOwnerSocket);

} // namespace ioc
