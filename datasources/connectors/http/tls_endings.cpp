// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/tls_endings.h"

#include <openssl/ssl.h>

namespace ioc {
namespace {

int placeInContext()
{
    static const int place = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return place;
}

} // namespace

void TlsEndings::watch(void *context)
{
    auto *tls = static_cast<SSL_CTX *>(context);
    SSL_CTX_set_ex_data(tls, placeInContext(), this);
    SSL_CTX_set_info_callback(tls, [](const SSL *connection, int where, int value) { note(connection, where, value); });
}

void TlsEndings::note(const void *connection, int where, int value)
{
    const auto *tls = static_cast<const SSL *>(connection);
    auto *self = static_cast<TlsEndings *>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(tls), placeInContext()));
    if ((where & SSL_CB_HANDSHAKE_START) != 0)
        self->m_inOrder.erase(connection); // one that was at this address before
    else if ((where & SSL_CB_READ_ALERT) == SSL_CB_READ_ALERT && (value & 0xff) == SSL_AD_CLOSE_NOTIFY)
        self->m_inOrder.insert(connection);
}

} // namespace ioc
