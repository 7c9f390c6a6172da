// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

namespace ioc {

/// Which TLS connections the other side has ended in order, by its close_notify: libcurl takes a connection that is
/// merely cut for one that has ended. One thread; outlives the connections.
class TlsEndings
{
public:
    /// `context`: the SSL_CTX that a connection is about to be made with.
    void watch(void *context);

    /// `connection`: an SSL of a context that is watched.
    bool isInOrder(const void *connection) const { return m_inOrder.contains(connection); }

private:
    static void note(const void *connection, int where, int value);

    std::set<const void *> m_inOrder;
};

} // namespace ioc
