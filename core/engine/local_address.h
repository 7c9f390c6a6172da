// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

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

/// A local socket that listens as `socket` in a folder. The path goes through the folder's own descriptor, so that a
/// deep folder does not pass the 107 bytes that an address has room for.
struct LocalListener
{
    Descriptor folder; ///< to be kept while the socket is: its name goes through it
    Descriptor socket;
};

/// Replaces a socket that a killed program left behind: only for the owner of the folder. Only the user may connect.
Result<LocalListener> listenInFolder(const QString &folder);

/// NotFound when nobody listens.
Result<Descriptor> connectInFolder(const QString &folder);

} // namespace ioc
