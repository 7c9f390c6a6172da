// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/directives/recording_dialog.h"
#include "widgets/models/directive_draft.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QGridLayout;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QSpinBox;

namespace ioc {

class ChoiceBox;

/// A new directive. What is wrong stands beside its field, from the first attempt on. GUI thread.
class DirectiveForm final : public RecordingDialog
{
    Q_OBJECT

public:
    /// `issuers`: who has given directives before, to choose from.
    DirectiveForm(const DirectiveDraft &draft, const QStringList &issuers, const PresentContext &context,
                  QWidget *parent = nullptr);

    DirectiveDraft draft() const;

protected:
    std::optional<DirectiveEntry> filledIn() override;
    QStringList written() const override;

private:
    void addField(const QString &label, QWidget *field, std::optional<DraftField> kind = {});
    void offerCharges();
    void offerIndicators();
    void makeSettledBy();
    void takeSupporter();
    void addSupporter(const Charge &charge);
    void fill(const DirectiveDraft &draft);
    void indicatorChosen();
    std::map<DraftField, QString> faults() const;
    std::map<DraftField, QString> showFaults();

    const PresentContext m_context;
    std::optional<AlarmKey> m_alarm;
    QWidget *m_fields;
    QGridLayout *m_grid;
    QLineEdit *m_number;
    QPlainTextEdit *m_content;
    QComboBox *m_issuer;
    ChoiceBox *m_charge;
    ChoiceBox *m_supporter;
    QListWidget *m_supporters;
    QDateEdit *m_due;
    ChoiceBox *m_indicator;
    ChoiceBox *m_unit;
    QWidget *m_settling;
    QCheckBox *m_settles;
    QComboBox *m_side;
    QDoubleSpinBox *m_limit;
    QSpinBox *m_days;
    std::map<DraftField, QLabel *> m_faults;
    std::map<DraftField, QWidget *> m_faulty; ///< where one goes to mend it
    bool m_wasTried = false;
};

} // namespace ioc
