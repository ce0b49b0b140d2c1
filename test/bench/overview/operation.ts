/** What the home page asks for, written out. */
export const OVERVIEW = `query Overview {
  demo
  businessDate
  overview {
    socialSecurity {
      source { name phone asOf state reason }
      summary { recordCount insuranceCount pensionMonths medicalBalanceFen gapMonthCount }
    }
    traffic {
      source { name phone asOf state reason }
      summary { recordCount vehicleCount unhandledCount finesDueFen points }
    }
    housingFund {
      source { name phone asOf state reason }
      summary { recordCount balanceFen monthlyDepositFen paidUntilMonth }
    }
    reminders { id kind title detail dueOn amountFen count target { page recordId } }
  }
}`;
