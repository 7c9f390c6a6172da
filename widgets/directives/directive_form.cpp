// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/directives/directive_form.h"

#include "widgets/forms/choice_box.h"
#include "widgets/directives/directive_marks.h"
#include "widgets/models/directive_text.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QShortcut>

namespace ioc {
namespace {

constexpr int kFaultWidth = 200;
constexpr int kAboveText = 6;
constexpr double kGreatest = 1e12;

template <typename Widget>
Widget *named(Widget *widget, const char *name)
{
    widget->setObjectName(QLatin1StringView(name));
    return widget;
}

} // namespace

DirectiveForm::DirectiveForm(const DirectiveDraft &draft, const QStringList &issuers, const PresentContext &context,
                             QWidget *parent)
    : RecordingDialog(parent)
    , m_context(context)
    , m_alarm(draft.alarm)
    , m_fields(new QWidget(this))
    , m_grid(new QGridLayout(m_fields))
    , m_number(named(new QLineEdit(m_fields), "number"))
    , m_content(named(new QPlainTextEdit(m_fields), "content"))
    , m_issuer(named(new QComboBox(m_fields), "issuer"))
    , m_charge(named(new ChoiceBox(m_fields), "charge"))
    , m_supporter(named(new ChoiceBox(m_fields), "supporter"))
    , m_supporters(named(new QListWidget(m_fields), "supporters"))
    , m_due(named(new QDateEdit(m_fields), "due"))
    , m_indicator(named(new ChoiceBox(m_fields), "indicator"))
    , m_unit(named(new ChoiceBox(m_fields), "unit"))
    , m_settling(new QWidget(m_fields))
    , m_settles(named(new QCheckBox(m_settling), "settles"))
    , m_side(named(new QComboBox(m_settling), "side"))
    , m_limit(named(new QDoubleSpinBox(m_settling), "limit"))
    , m_days(named(new QSpinBox(m_settling), "days"))
{
    setObjectName(QStringLiteral("directiveForm"));
    setWindowTitle(tr("New directive"));
    resize(820, 640);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(10);
    m_grid->setColumnStretch(1, 1);
    m_content->setTabChangesFocus(true);
    m_issuer->setEditable(true);
    m_issuer->addItems(issuers);
    m_due->setCalendarPopup(true);
    m_due->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    m_supporters->setMaximumHeight(m_supporters->fontMetrics().height() * 4);
    offerCharges();
    offerIndicators();
    makeSettledBy();

    addField(tr("Number of the paper"), m_number, DraftField::Number);
    addField(tr("What is to be done"), m_content, DraftField::Content);
    addField(tr("Issued by"), m_issuer, DraftField::Issuer);
    addField(tr("In charge"), m_charge, DraftField::Charge);
    addField(tr("Add who supports (Enter)"), m_supporter, DraftField::Supporter);
    addField(tr("Supporting (Delete takes out)"), m_supporters, DraftField::Supporters);
    addField(tr("Last day"), m_due, DraftField::Due);
    addField(tr("Indicator"), m_indicator, DraftField::Indicator);
    addField(tr("Of the unit"), m_unit, DraftField::Unit);
    addField(tr("By data"), m_settling, DraftField::SettledBy);
    m_faulty[DraftField::SettledBy] = m_settles;
    setFields(m_fields);
    fill(draft);
    m_content->setFocus();
}

void DirectiveForm::addField(const QString &label, QWidget *field, std::optional<DraftField> kind)
{
    const int row = m_grid->rowCount();
    auto *name = new QLabel(label, m_fields);
    name->setBuddy(field);
    name->setProperty("face", QStringLiteral("second"));
    name->setContentsMargins(0, kAboveText, 0, 0); // level with the first line of the field
    field->setAccessibleName(label);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(field, row, 1);
    if (!kind)
        return;
    auto *fault = new QLabel(m_fields);
    fault->setObjectName(field->objectName() + QStringLiteral("Fault"));
    fault->setWordWrap(true);
    fault->setFixedWidth(kFaultWidth);
    fault->setTextFormat(Qt::RichText);
    m_grid->addWidget(fault, row, 2, Qt::AlignTop);
    m_faults[*kind] = fault;
    m_faulty[*kind] = field;
}

void DirectiveForm::offerCharges()
{
    const DirectiveText text(m_context);
    std::vector<ChoiceBox::Choice> charges;
    std::vector<ChoiceBox::Choice> units{{QString(), tr("the whole province")}};
    for (const Charge &one : possibleCharges(m_context)) {
        charges.push_back({keyOf(one), text.charge(one)});
        const AdministrativeUnit *unit = m_context.pack->units.find(one.unit);
        if (unit && unit->type != UnitType::Province)
            units.push_back({one.unit.toString(), text.charge(one)});
    }
    m_charge->setChoices(charges);
    m_supporter->setChoices(charges);
    m_unit->setChoices(units);
    connect(m_supporter->lineEdit(), &QLineEdit::returnPressed, this, &DirectiveForm::takeSupporter);
    auto *remove = new QShortcut(QKeySequence(Qt::Key_Delete), m_supporters);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] { delete m_supporters->currentItem(); });
}

void DirectiveForm::offerIndicators()
{
    std::vector<ChoiceBox::Choice> indicators{{QString(), tr("none")}};
    for (const Indicator &one : m_context.pack->indicators)
        indicators.push_back({one.id.toString(), one.name.in(m_context.format.language())});
    m_indicator->setChoices(indicators);
    connect(m_indicator, &ChoiceBox::chosen, this, &DirectiveForm::indicatorChosen);
}

void DirectiveForm::makeSettledBy()
{
    m_settles->setText(tr("closed when the indicator is"));
    m_side->addItems({tr("at or above"), tr("at or below")});
    m_side->setAccessibleName(tr("Side of the limit"));
    m_limit->setLocale(
        QLocale(m_context.format.language() == Language::English ? QLocale::English : QLocale::Vietnamese));
    m_limit->setRange(-kGreatest, kGreatest);
    m_limit->setAccessibleName(tr("Limit"));
    m_days->setRange(1, 366);
    m_days->setSuffix(tr(" days on end"));
    m_days->setAccessibleName(tr("Days on end"));
    auto *across = new QHBoxLayout(m_settling);
    across->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_settles, m_side, m_limit, m_days})
        across->addWidget(part);
    across->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_side, m_limit, m_days})
        connect(m_settles, &QCheckBox::toggled, part, &QWidget::setEnabled);
}

void DirectiveForm::fill(const DirectiveDraft &draft)
{
    m_number->setText(draft.number);
    m_content->setPlainText(draft.content);
    m_issuer->setEditText(draft.issuer);
    m_charge->choose(keyOf(draft.charge));
    m_supporter->setEditText({});
    for (const Charge &one : draft.supporters)
        addSupporter(one);
    m_due->setDate(draft.due);
    m_indicator->choose(draft.indicator.toString());
    const AdministrativeUnit *unit = m_context.pack->units.find(draft.unit);
    m_unit->choose(unit && unit->type != UnitType::Province ? draft.unit.toString() : QString());
    m_settles->setChecked(draft.settledBy.has_value());
    const SettledBy rule = draft.settledBy.value_or(SettledBy());
    m_side->setCurrentIndex(rule.atLeast ? 0 : 1);
    m_limit->setValue(rule.limit);
    m_days->setValue(rule.days);
    for (QWidget *part : std::initializer_list<QWidget *>{m_side, m_limit, m_days})
        part->setEnabled(m_settles->isChecked());
    indicatorChosen();
}

void DirectiveForm::indicatorChosen()
{
    const Indicator *indicator = m_context.pack->indicator(IndicatorId(m_indicator->key().value_or(QString())));
    m_unit->setEnabled(indicator);
    if (!indicator)
        return;
    m_limit->setDecimals(indicator->decimals);
    const QString unit = indicator->unit.in(m_context.format.language());
    m_limit->setSuffix(unit.isEmpty() ? unit : QString(QChar(QChar::Nbsp) + unit));
}

void DirectiveForm::takeSupporter()
{
    const auto key = m_supporter->key();
    if (!key)
        return;
    addSupporter(chargeOfKey(*key));
    m_supporter->setEditText({});
}

void DirectiveForm::addSupporter(const Charge &charge)
{
    for (int i = 0; i < m_supporters->count(); ++i) {
        if (m_supporters->item(i)->data(Qt::UserRole).toString() == keyOf(charge))
            return;
    }
    auto *item = new QListWidgetItem(DirectiveText(m_context).charge(charge), m_supporters);
    item->setData(Qt::UserRole, keyOf(charge));
}

DirectiveDraft DirectiveForm::draft() const
{
    DirectiveDraft draft;
    draft.number = m_number->text();
    draft.content = m_content->toPlainText();
    draft.issuer = m_issuer->currentText();
    draft.charge = chargeOfKey(m_charge->key().value_or(QString()));
    for (int i = 0; i < m_supporters->count(); ++i)
        draft.supporters.push_back(chargeOfKey(m_supporters->item(i)->data(Qt::UserRole).toString()));
    draft.due = m_due->date();
    draft.alarm = m_alarm;
    draft.indicator = IndicatorId(m_indicator->key().value_or(QString()));
    if (!draft.indicator.isEmpty())
        draft.unit = UnitId(m_unit->key().value_or(QString()));
    if (m_settles->isChecked())
        draft.settledBy = SettledBy{m_side->currentIndex() == 0, m_limit->value(), m_days->value()};
    return draft;
}

QStringList DirectiveForm::written() const
{
    QStringList all{m_number->text(), m_content->toPlainText(), m_due->text(), m_limit->text(), m_days->text()};
    for (const QComboBox *box :
         std::initializer_list<const QComboBox *>{m_issuer, m_charge, m_supporter, m_indicator, m_unit, m_side})
        all.append(box->currentText());
    for (int i = 0; i < m_supporters->count(); ++i)
        all.append(m_supporters->item(i)->text());
    all.append(QVariant(m_settles->isChecked()).toString());
    return all;
}

std::map<DraftField, QString> DirectiveForm::faults() const
{
    auto faults = faultsOf(draft(), m_context);
    if (!m_supporter->currentText().trimmed().isEmpty())
        faults[DraftField::Supporter] = m_supporter->key()
                                            ? tr("Not added yet: press Enter, or empty the field.")
                                            : tr("Choose who supports from the list, or empty the field.");
    if (!m_indicator->currentText().trimmed().isEmpty() && !m_indicator->key())
        faults[DraftField::Indicator] = tr("Choose the indicator from the list, or empty the field.");
    if (m_unit->isEnabled() && !m_unit->key())
        faults[DraftField::Unit] = tr("Choose the unit from the list.");
    return faults;
}

std::map<DraftField, QString> DirectiveForm::showFaults()
{
    const auto faults = this->faults();
    for (const auto &[field, label] : m_faults) {
        const auto found = faults.find(field);
        const QString sentence = found == faults.end() ? QString() : found->second;
        const QString marked = sentence.isEmpty() ? sentence : QString(QStringLiteral("▲ ") + sentence);
        label->setText(inked(marked, Mark::Critical, label->palette()));
        label->setAccessibleName(sentence);
        m_faulty.at(field)->setAccessibleDescription(sentence);
    }
    return faults;
}

std::optional<DirectiveEntry> DirectiveForm::filledIn()
{
    if (!std::exchange(m_wasTried, true)) { // from now on at once
        const auto again = [this] { showFaults(); };
        connect(m_number, &QLineEdit::textChanged, this, again);
        connect(m_content, &QPlainTextEdit::textChanged, this, again);
        connect(m_issuer, &QComboBox::currentTextChanged, this, again);
        for (const ChoiceBox *box : {m_charge, m_supporter, m_indicator, m_unit})
            connect(box, &ChoiceBox::chosen, this, again);
        connect(m_supporters->model(), &QAbstractItemModel::rowsInserted, this, again);
        connect(m_supporters->model(), &QAbstractItemModel::rowsRemoved, this, again);
        connect(m_due, &QDateEdit::dateChanged, this, again);
        connect(m_settles, &QCheckBox::toggled, this, again);
        connect(m_days, &QSpinBox::valueChanged, this, again);
    }
    const auto faults = showFaults();
    if (faults.empty())
        return entryOf(draft());
    m_faulty.at(faults.begin()->first)->setFocus();
    return std::nullopt;
}

} // namespace ioc
