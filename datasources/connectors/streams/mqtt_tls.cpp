// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/streams/mqtt_tls.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MqttTls)
};

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

int noPassword(char *, int, int, void *)
{
    return 0;
}

Result<std::vector<Certificate>> certificatesIn(const QString &name, const SecretSource &secrets)
{
    const auto pem = secrets.secret(name);
    if (!pem)
        return pem.error();
    const Bio bytes(BIO_new_mem_buf(pem->constData(), int(pem->size())), BIO_free);
    std::vector<Certificate> certificates;
    while (X509 *next = PEM_read_bio_X509(bytes.get(), nullptr, noPassword, nullptr))
        certificates.emplace_back(next, X509_free);
    if (certificates.empty())
        return Error{ErrorCode::Secret, Texts::tr("The secret “%1” holds no certificate in PEM.").arg(name)};
    return certificates;
}

} // namespace

MqttTls::MqttTls(const QString &host)
    : m_context(SSL_CTX_new(TLS_client_method()))
    , m_host(host)
{
}

/// What OpenSSL calls during a handshake.
struct MqttTls::Calls
{
    static MqttTls &ownerOf(const SSL *ssl)
    {
        return *static_cast<MqttTls *>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
    }

    /// libmosquitto names what it was given to connect to, which is an address: the host's name goes into its place. An
    /// address is no name (RFC 6066, 3).
    static void begun(const SSL *ssl, int where, int)
    {
        const QString &host = ownerOf(ssl).m_host;
        const QByteArray text = host.toUtf8();
        const char *name = QHostAddress(host).isNull() ? text.constData() : nullptr;
        if (where & SSL_CB_HANDSHAKE_START)
            SSL_set_tlsext_host_name(const_cast<SSL *>(ssl), name);
    }

    /// Keeps why a certificate was refused; the handshake itself tells only that it was.
    static int verified(int accepted, X509_STORE_CTX *store)
    {
        if (accepted)
            return 1;
        const auto *ssl = static_cast<SSL *>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
        ownerOf(ssl).m_refusal = QString::fromUtf8(X509_verify_cert_error_string(X509_STORE_CTX_get_error(store)));
        return 0;
    }
};

MqttTls::~MqttTls()
{
    SSL_CTX_free(m_context);
}

Result<std::shared_ptr<MqttTls>> MqttTls::make(const QJsonObject &tls, const QString &host, const SecretSource &secrets)
{
    const std::shared_ptr<MqttTls> made(new MqttTls(host));
    if (!made->m_context || !SSL_CTX_set_min_proto_version(made->m_context, TLS1_2_VERSION) || !made->expectHost())
        return Error{ErrorCode::Tls, Texts::tr("TLS cannot be set up.")};
    SSL_CTX_set_app_data(made->m_context, made.get());
    SSL_CTX_set_info_callback(made->m_context, Calls::begun);
    SSL_CTX_set_verify(made->m_context, SSL_VERIFY_PEER, Calls::verified);
    SSL_CTX_set_mode(made->m_context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    if (const auto trusted = made->trust(tls["ca_secret"].toString(), secrets); !trusted)
        return trusted.error();
    if (const QString name = tls["certificate_secret"].toString(); !name.isEmpty()) {
        if (const auto shown = made->show(name, tls["key_secret"].toString(), secrets); !shown)
            return shown.error();
    }
    return made;
}

void MqttTls::forgetErrors()
{
    ERR_clear_error();
}

bool MqttTls::hasPending(void *ssl)
{
    return ssl && SSL_has_pending(static_cast<SSL *>(ssl)) == 1;
}

bool MqttTls::expectHost()
{
    X509_VERIFY_PARAM *parameters = SSL_CTX_get0_param(m_context);
    const QByteArray name = m_host.toUtf8();
    X509_VERIFY_PARAM_set_hostflags(parameters, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    return X509_VERIFY_PARAM_set1_ip_asc(parameters, name.constData()) == 1 ||
           X509_VERIFY_PARAM_set1_host(parameters, name.constData(), size_t(name.size())) == 1;
}

Result<void> MqttTls::trust(const QString &secret, const SecretSource &secrets)
{
    if (secret.isEmpty()) {
        if (SSL_CTX_set_default_verify_paths(m_context) != 1)
            return Error{ErrorCode::Tls, Texts::tr("The authorities that the system trusts cannot be read.")};
        return {};
    }
    const auto authorities = certificatesIn(secret, secrets);
    if (!authorities)
        return authorities.error();
    for (const Certificate &authority : *authorities)
        X509_STORE_add_cert(SSL_CTX_get_cert_store(m_context), authority.get());
    return {};
}

Result<void> MqttTls::show(const QString &certificateSecret, const QString &keySecret, const SecretSource &secrets)
{
    const auto chain = certificatesIn(certificateSecret, secrets);
    if (!chain)
        return chain.error();
    const auto pem = secrets.secret(keySecret);
    if (!pem)
        return pem.error();
    const Bio bytes(BIO_new_mem_buf(pem->constData(), int(pem->size())), BIO_free);
    const Key key(PEM_read_bio_PrivateKey(bytes.get(), nullptr, noPassword, nullptr), EVP_PKEY_free);
    if (!key)
        return Error{ErrorCode::Secret,
                     Texts::tr("The secret “%1” holds no private key in PEM, or one with a password.").arg(keySecret)};
    bool shown = SSL_CTX_use_certificate(m_context, chain->front().get()) == 1;
    for (size_t i = 1; shown && i < chain->size(); ++i)
        shown = SSL_CTX_add1_chain_cert(m_context, (*chain)[i].get()) == 1;
    if (!shown || SSL_CTX_use_PrivateKey(m_context, key.get()) != 1 || SSL_CTX_check_private_key(m_context) != 1)
        return Error{ErrorCode::Secret,
                     Texts::tr("The secrets “%1” and “%2” do not belong together.").arg(certificateSecret, keySecret)};
    return {};
}

} // namespace ioc
